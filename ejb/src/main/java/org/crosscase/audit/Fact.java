package org.crosscase.audit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What an entry or a custody event says, to be put into words when it is read. Made from a {@link FactCode}; one that is read
 * back need not be known to it any more.
 *
 * @param code empty when nothing is said beside the action
 */
public record Fact(String code, List<Argument> arguments) implements Serializable {
    /** Nothing beside the action. */
    public static final Fact NONE = new Fact("", List.of());

    public Fact {
        arguments = List.copyOf(arguments);
    }

    /** The first value of an argument. */
    public Optional<String> find(String name) {
        return arguments.stream()
                .filter(argument -> argument.name().equals(name))
                .map(Argument::value)
                .findFirst();
    }

    /** With a digest of what is on record, see {@link Deed#withState}. */
    Fact with(Argument more) {
        List<Argument> all = new ArrayList<>(arguments);
        all.add(more);
        return new Fact(code, all);
    }

    /** The arguments as they are kept and sealed. */
    public List<String> stored() {
        return arguments.stream().map(Argument::stored).toList();
    }

    public static Fact read(String code, String... stored) {
        return new Fact(
                code,
                Arrays.stream(stored).map(String::valueOf).map(Argument::read).toList());
    }

    /** Says a fact argument by argument; in any order. */
    public static final class Builder {
        /** Beyond these a list is cut; who says one that may be longer says how long it is, too. */
        private static final int MOST_VALUES = 200;

        private static final int MOST_CHARACTERS = 9_000;

        private final FactCode code;
        private final List<Argument> given = new ArrayList<>();

        Builder(FactCode code) {
            this.code = code;
        }

        /**
         * @param value null where the argument may be missing; a collection where there may be several
         * @throws IllegalArgumentException when the fact has no such argument, or the value is not of its type
         */
        public Builder with(String slot, Object value) {
            Slot known = code.slots().stream()
                    .filter(each -> each.name().equals(slot))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(code + " says nothing of " + slot));
            if (known.many() && value instanceof Collection<?> values) {
                values.forEach(each -> given.add(known.of(each)));
            } else if (value != null) {
                given.add(known.of(value));
            }
            return this;
        }

        /** @throws IllegalArgumentException when an argument is missing, or there are two where one is meant */
        public Fact build() {
            List<Argument> ordered = new ArrayList<>();
            for (Slot slot : code.slots()) {
                List<Argument> values = given.stream()
                        .filter(argument -> argument.name().equals(slot.name()))
                        .toList();
                if (values.isEmpty() && !slot.optional() || values.size() > 1 && !slot.many()) {
                    throw new IllegalArgumentException(code + " has " + values.size() + " of " + slot.name());
                }
                int characters = 0;
                for (Argument value : values.subList(0, Math.min(MOST_VALUES, values.size()))) {
                    characters += value.value().length();
                    if (characters <= MOST_CHARACTERS) {
                        ordered.add(value);
                    }
                }
            }
            return new Fact(code.code(), ordered);
        }
    }
}
