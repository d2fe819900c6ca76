package com.atlassian.confluence.pages;

public interface PageManager {
  AbstractPage getAbstractPage(long id);
}
