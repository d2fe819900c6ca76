package com.atlassian.confluence.util.i18n;

public interface I18NBean {
  String getText(String key);

  String getText(String key, Object[] args);
}
