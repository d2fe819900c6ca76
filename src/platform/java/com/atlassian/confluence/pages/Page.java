package com.atlassian.confluence.pages;

public class Page extends AbstractPage {}
