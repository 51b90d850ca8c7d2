/**
 * Hands bytes in base 64 to the user as a file, through the browser's own download.
 *
 * Always as bytes of no particular kind, so that nothing of it is ever shown or run in the program itself.
 */
export function saveFile(fileName: string, content: string): void {
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
