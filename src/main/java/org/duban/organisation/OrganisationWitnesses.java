package org.duban.organisation;

import java.util.List;
import java.util.function.IntFunction;
import org.duban.audit.Witness;
import org.duban.audit.WitnessSource;
import org.springframework.stereotype.Component;

/** Rights, units and people account for entries of the trail. */
@Component
class OrganisationWitnesses implements WitnessSource {
  private final OrganisationStore store;

  OrganisationWitnesses(OrganisationStore store) {
    this.store = store;
  }

  @Override
  public List<IntFunction<List<Witness>>> witnesses() {
    return List.of(
        after -> store.mapWitnesses(after, CHUNK),
        after -> store.unitWitnesses(after, CHUNK),
        after -> store.personWitnesses(after, CHUNK));
  }
}
