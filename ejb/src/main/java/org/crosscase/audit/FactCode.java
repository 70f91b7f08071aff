package org.crosscase.audit;

import java.util.List;
import java.util.Locale;

/**
 * What can be said in an entry of the trail or in a custody event, beside its action: the constants of an enum of the feature
 * whose use cases say it. Its words stand in the bundle {@code trail} of the pages, in every language.
 */
public interface FactCode {
    /** As the enum's. */
    String name();

    /** In the order in which they are kept. */
    List<Slot> slots();

    /** As it is kept: {@code sensitivity-changed}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Begins to say it. */
    default Fact.Builder with(String slot, Object value) {
        return new Fact.Builder(this).with(slot, value);
    }

    /** For a fact without arguments. */
    default Fact alone() {
        return new Fact.Builder(this).build();
    }
}
