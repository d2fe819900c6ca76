package org.duban.policy;

import java.util.List;
import java.util.function.IntFunction;
import org.duban.audit.AuditTrail;
import org.duban.audit.Subject;
import org.duban.audit.Witness;
import org.duban.audit.WitnessSource;
import org.springframework.stereotype.Component;

/** Each setting of a policy accounts for one entry of the trail. */
@Component
class PolicyWitnesses implements WitnessSource {
  static final String TYPE = "POLICY";

  private final PolicyStore store;

  PolicyWitnesses(PolicyStore store) {
    this.store = store;
  }

  @Override
  public List<IntFunction<List<Witness>>> witnesses() {
    return List.of(this::after);
  }

  private List<Witness> after(int id) {
    return store.after(id, CHUNK).stream()
        .map(
            kept ->
                new Witness(
                    new Subject(TYPE, kept.id()),
                    kept.version(),
                    kept.version(),
                    digest(kept.settings())))
        .toList();
  }

  static String digest(String settings) {
    return AuditTrail.digest(settings);
  }
}
