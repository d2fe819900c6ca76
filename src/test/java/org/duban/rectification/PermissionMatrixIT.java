package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import architecture.Rule;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tries every mark of {@code permissions.txt}; whatever the file does not name fails here. */
@Rule(2)
@WithHost
class PermissionMatrixIT {
  private final PermissionTable table = PermissionTable.read();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void everyRoleActionAndAddressHasItsLine() throws Exception {
    assertThat(table.people())
        .as("a column for each role")
        .containsAll(AppJar.constants("org.duban.organisation.Role"));
    assertThat(table.of("act").stream().map(PermissionTable.Line::what).collect(Collectors.toSet()))
        .as("a line for each action")
        .isEqualTo(AppJar.constants("org.duban.rectification.Action"));
    Set<String> addresses = new TreeSet<>();
    table.of("rest").forEach(line -> addresses.add(line.what()));
    assertThat(addresses).as("a line for each address of the jar").isEqualTo(AppJar.addresses());
  }

  @Test
  void anActionIsOfferedAndCarriedOutForThoseWhoMayAlone(TestWiki wiki) {
    MatrixScene scene = new MatrixScene(wiki);
    for (PermissionTable.Line line : table.of("act")) {
      MatrixRequest request = new MatrixRequest(scene, line);
      compare(
          line,
          who -> {
            request.compareButton(who, line.marks().get(who), wrong);
            return request.send(who, wrong);
          });
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void everyAddressAnswersThoseWhoMayAlone(TestWiki wiki) {
    MatrixScene scene = new MatrixScene(wiki);
    for (PermissionTable.Line line : table.of("rest")) {
      MatrixRequest request = new MatrixRequest(scene, line);
      compare(line, who -> request.send(who, wrong));
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void nothingComesOutElsewhereThatRestWouldNotTell(TestWiki wiki) {
    MatrixScene scene = new MatrixScene(wiki);
    MatrixSurfaces surfaces = new MatrixSurfaces(wiki, scene);
    List<PermissionTable.Line> lines = new ArrayList<>();
    List.of("macro", "export", "mail", "search").forEach(s -> lines.addAll(table.of(s)));
    lines.forEach(line -> compare(line, who -> surfaces.of(line, who)));

    assertThat(wrong).isEmpty();
    assertThat(lines)
        .hasSize(table.lines().size() - table.of("act").size() - table.of("rest").size());
  }

  private interface Trial {
    PermissionTable.Mark of(String who);
  }

  private void compare(PermissionTable.Line line, Trial trial) {
    Map<String, PermissionTable.Mark> found = new LinkedHashMap<>();
    for (String who : table.people()) {
      found.put(who, trial.of(who));
    }
    if (!found.equals(line.marks())) {
      wrong.add("\nshould be " + line.said(line.marks()) + "\nand is    " + line.said(found));
    }
  }
}
