/* The importer's addresses. Answers come as promises; a refusal rejects with {message, status}. */
define('duban/report/api', ['duban/shared/api'], function (rest) {
  'use strict';

  const where = last => rest.path('report', 'import', last);

  return {
    previewText: text => rest.post(where('preview'), {text}).then(answer => answer.body),

    /* told gets 0..1, or null when the browser cannot tell. */
    previewFile: (file, told) => rest.upload(where('preview'), file,
      {type: 'application/octet-stream', headers: {'X-File-Name': encodeURIComponent(file.name)}, told}).answer,

    createDraft: draft => rest.post(where('drafts'), draft).then(answer => answer.body)
  };
});
