package org.duban.audit;

import java.util.List;
import java.util.function.IntFunction;

/** A register whose rows tell how far the trail of what belongs to no plan must reach. */
public interface WitnessSource {
  int CHUNK = 500;

  /** Of each sort of subject what gives the next ones by rising id, after the one named. */
  List<IntFunction<List<Witness>>> witnesses();
}
