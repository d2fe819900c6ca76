package org.duban.rectification;

import com.atlassian.confluence.plugins.createcontent.api.contextproviders.AbstractBlueprintContextProvider;
import com.atlassian.confluence.plugins.createcontent.api.contextproviders.BlueprintContext;
import org.duban.confluence.Words;

/** Gives the page of 整改方案 what was answered in its wizard. Writes nothing. */
public class PlanContextProvider extends AbstractBlueprintContextProvider {
  private static final String NONE = "—";

  private final Words words;

  public PlanContextProvider(Words words) {
    this.words = words;
  }

  @Override
  protected BlueprintContext updateBlueprintContext(BlueprintContext context) {
    PlanAnswers answers = PlanAnswers.of(context.getMap());
    context.setTitle(answers.title());
    context.put(
        "planSourceWords", answers.source() == null ? NONE : words.text(answers.source().term()));
    context.put("planSourceDocWords", said(answers.sourceDoc()));
    context.put("planReceivedOnWords", said(answers.receivedOn()));
    context.put("planDueOnWords", said(answers.dueOn()));
    context.put("planLeadingGroupWords", said(answers.leadingGroup()));
    context.put("planOrganWords", said(answers.organ()));
    return context;
  }

  private static String said(Object value) {
    return value == null ? NONE : value.toString();
  }
}
