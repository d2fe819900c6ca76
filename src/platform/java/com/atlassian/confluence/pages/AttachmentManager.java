package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.ContentEntityObject;
import java.io.InputStream;
import java.util.List;

public interface AttachmentManager {
  List<Attachment> getLatestVersionsOfAttachments(ContentEntityObject content);

  InputStream getAttachmentData(Attachment attachment);
}
