/* Bytes in and out of the browser: reading a chosen file, saving what the server made. */
define('duban/document/files', [], function () {
  'use strict';

  const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

  function read(blob, how) {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.onerror = () => reject(new Error(AJS.I18n.getText('duban.document.import.unreadable')));
      reader[how](blob);
    });
  }

  function size(bytes) {
    return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  }

  /* Kept in memory from here on, so that what is imported is what was looked at. */
  const bytes = file => read(file, 'readAsArrayBuffer');

  const base64 = buffer => read(new Blob([buffer]), 'readAsDataURL').then(url => url.slice(url.indexOf(',') + 1));

  function workbook(encoded) {
    const text = window.atob(encoded);
    const array = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i += 1) {
      array[i] = text.charCodeAt(i);
    }
    return new Blob([array], {type: XLSX});
  }

  function save(blob, name) {
    const url = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    // the browser reads the address after the click has returned
    window.setTimeout(() => URL.revokeObjectURL(url), 60000);
  }

  return {bytes, base64, workbook, save, size};
});
