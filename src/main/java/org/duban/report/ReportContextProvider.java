package org.duban.report;

import com.atlassian.confluence.plugins.createcontent.api.contextproviders.AbstractBlueprintContextProvider;
import com.atlassian.confluence.plugins.createcontent.api.contextproviders.BlueprintContext;

/** Gives the blueprint's template the page that the wizard's draft describes. Writes nothing. */
public class ReportContextProvider extends AbstractBlueprintContextProvider {
  /** The wizard's hidden answer, and the key under which events show it. */
  static final String DRAFT = "draftId";

  private final ImportDraftService drafts;

  public ReportContextProvider(ImportDraftService drafts) {
    this.drafts = drafts;
  }

  @Override
  protected BlueprintContext updateBlueprintContext(BlueprintContext context) {
    ImportDraft draft = drafts.get(String.valueOf(context.get(DRAFT)));
    context.setTitle(draft.basics().title());
    context.put("reportBody", drafts.page(draft));
    return context;
  }
}
