package architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.List;
import java.util.Set;
import net.java.ao.schema.Table;
import org.junit.jupiter.api.Test;

/** Rule 4: what is written once cannot be changed, since no method exists that could. */
@Rule(4)
class HistoryRowsTest {
  private static final Set<String> WRITTEN_ONCE =
      Set.of(
          "AuditRow",
          "ProgressRow",
          "ProgressFigureRow",
          "EvidenceRow",
          "CloseStepRow",
          "CycleRow",
          "ReopeningRow",
          "SnapshotRow",
          "SnapshotPartRow",
          "TakeOverRow");

  /** Pairings and other links hold no history of their own: the trail keeps each change of them. */
  private static final Set<String> MAY_BE_DELETED =
      Set.of(
          "ItemUnitRow",
          "TallyRow",
          "LooseRow",
          "ItemMeasureRow",
          "ImportDraftRow",
          "RoleGroupRow",
          "HolidayRow");

  @Test
  void rowsOfHistoryHaveNoSetters() {
    List<JavaClass> history =
        House.main().stream().filter(t -> WRITTEN_ONCE.contains(t.getSimpleName())).toList();

    assertThat(history).as("rows of history, by name").hasSize(WRITTEN_ONCE.size());
    for (JavaClass row : history) {
      assertThat(row.isAnnotatedWith(Table.class)).isTrue();
      assertThat(row.getMethods().stream().filter(m -> m.getName().startsWith("set")))
          .as("setters of %s: write a new row instead", row.getName())
          .isEmpty();
    }
  }

  @Test
  void nothingIsDeletedButLinksAndDrafts() {
    for (JavaClass type : House.main()) {
      for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
        if (call.getTargetOwner()
                .getName()
                .equals("com.atlassian.activeobjects.external.ActiveObjects")
            && call.getName().startsWith("delete")) {
          Set<String> rows = new java.util.TreeSet<>();
          call.getOrigin()
              .getReferencedClassObjects()
              .forEach(o -> rows.add(o.getRawType().getSimpleName()));
          rows.removeIf(row -> !row.endsWith("Row"));
          assertThat(rows)
              .as("%s deletes: name the rows by their class", call.getOrigin().getFullName())
              .isNotEmpty();
          assertThat(MAY_BE_DELETED)
              .as(
                  "%s deletes rows of %s: keep them, mark them",
                  call.getOrigin().getFullName(), rows)
              .containsAll(rows);
        }
      }
    }
  }
}
