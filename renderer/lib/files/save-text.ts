/**
 * Hands a text to the user as a file, through the browser's own download.
 *
 * As bytes of no particular kind, so that nothing of it is ever shown or run in the program itself.
 */
export function saveText(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
