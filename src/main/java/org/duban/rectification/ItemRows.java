package org.duban.rectification;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duban.organisation.UnitId;
import org.duban.shared.JsonText;
import org.duban.shared.PersonRef;

/** An item's row as an item, and its content into its row. */
final class ItemRows {
  private ItemRows() {}

  static void write(ItemRow row, ItemContent content) {
    row.setCategory(content.category());
    row.setTitle(content.title());
    row.setDetail(content.detail());
    row.setRootCause(content.rootCause());
    row.setGoal(content.goal());
    row.setDifficulty(content.level());
    row.setSeverity(content.severity());
    row.setOwnValues(own(content));
    PersonRef leader = content.leader();
    row.setLeaderKey(leader == null ? null : leader.userKey());
    row.setLeaderName(leader == null ? null : leader.name());
    row.setLeaderPost(leader == null ? null : leader.post());
    row.setLeadUnitId(content.leadUnit() == null ? null : content.leadUnit().value());
    PersonRef owner = content.owner();
    row.setOwnerKey(owner == null ? null : owner.userKey());
    row.setOwnerName(owner == null ? null : owner.name());
    row.setOwnerPost(owner == null ? null : owner.post());
    DueTerm term = content.term();
    row.setTermType(term.type() == null ? null : term.type().name());
    row.setDueOn(ItemStore.text(term.dueOn()));
    row.setLongTerm(term.longTerm());
    row.setDueDerived(term.derived());
    row.setSearched(searched(content));
  }

  static String searched(ItemContent content) {
    String category = content.category() == null ? "" : content.category() + " ";
    return (category + content.title()).toLowerCase(Locale.ROOT);
  }

  /** In the order of the columns, null for nothing: the digest of a row goes by it. */
  static String own(ItemContent content) {
    Map<String, String> own = new LinkedHashMap<>();
    ItemField.OWN_FIELDS.stream()
        .filter(content.own()::containsKey)
        .forEach(field -> own.put(field.wire(), content.own().get(field)));
    return own.isEmpty() ? null : JsonText.write(own);
  }

  static Map<ItemField, String> own(String values) {
    Map<ItemField, String> own = new EnumMap<>(ItemField.class);
    if (values != null) {
      JsonText.read(values)
          .forEach(
              (code, text) ->
                  own.put(ItemField.byWire((String) code).orElseThrow(), (String) text));
    }
    return own;
  }

  static Item item(ItemRow row, List<UnitId> coUnits, List<UnitId> ccUnits) {
    Integer unit = row.getLeadUnitId();
    TermType type = row.getTermType() == null ? null : TermType.valueOf(row.getTermType());
    ItemContent content =
        new ItemContent(
            row.getCategory(),
            row.getTitle(),
            row.getDetail(),
            row.getRootCause(),
            row.getGoal(),
            row.getDifficulty(),
            row.getSeverity(),
            ItemStore.person(row.getLeaderKey(), row.getLeaderName(), row.getLeaderPost()),
            unit == null ? null : new UnitId(unit),
            coUnits,
            ccUnits,
            ItemStore.person(row.getOwnerKey(), row.getOwnerName(), row.getOwnerPost()),
            new DueTerm(type, ItemStore.date(row.getDueOn()), row.isLongTerm(), row.isDueDerived()),
            own(row.getOwnValues()));
    return new Item(
        new ItemId(row.getID()),
        new PlanId(row.getPlanId()),
        row.getSeq(),
        row.getNumberText(),
        content,
        ItemStore.date(row.getOrigDueOn()),
        ItemStore.date(row.getLateFrom()),
        ItemStatus.valueOf(row.getStatus()),
        row.getCycleNo(),
        row.getRoundNo(),
        ItemStore.date(row.getClosedOn()),
        row.getLatestProgress(),
        row.getProgressCount(),
        row.getEvidenceCount(),
        row.getTakeOverId(),
        row.getVersion());
  }
}
