import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { MAX_ATTACHMENT_BYTES } from '#shared/domain/attachments/attachment-policy.ts';
import type { UploadedFile } from '#shared/contract/attachments.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';

const MEGABYTE = 1024 * 1024;

/** Sends files up, and says what is wrong with one. */
export interface Upload {
  /** The file as the core took it in; null when it was refused, which {@link Upload.problem} then tells. */
  readonly send: (file: File) => Promise<UploadedFile | null>;
  readonly isSending: boolean;
  /** A sentence about the last file, with its name; null when it was taken. */
  readonly problem: string | null;
  /** Says something about a file, or takes back what was said. */
  readonly say: (problem: string | null) => void;
}

/**
 * Sends a file up as bytes; its name stays here until it is added to something.
 *
 * A file that is too large is refused before it is sent.
 */
export function useUpload(): Upload {
  const api = useApi();
  const texts = useProblemTexts();
  const { mutateAsync, isPending } = useMutation(api.attachments.upload.mutationOptions());
  const [problem, say] = useState<string | null>(null);

  const send = async (file: File): Promise<UploadedFile | null> => {
    say(null);
    if (file.size > MAX_ATTACHMENT_BYTES) {
      const limit = { code: 'file-too-large', details: { max: MAX_ATTACHMENT_BYTES / MEGABYTE } };
      say(`${file.name}: ${texts.ofField(limit)}`);
      return null;
    }
    try {
      return await mutateAsync(file);
    } catch (error) {
      const refused = problemOf(error);
      const [field] = refused.fields;
      say(`${file.name}: ${field === undefined ? texts.of(refused) : texts.ofField(field)}`);
      return null;
    }
  };
  return { send, isSending: isPending, problem, say };
}
