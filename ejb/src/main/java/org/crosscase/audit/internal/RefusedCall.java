package org.crosscase.audit.internal;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.audit.Deed;
import org.crosscase.audit.Fact;
import org.crosscase.audit.Outcome;

/** What a refused call was about: the first id among its arguments, or the first id that a command among them carries. */
final class RefusedCall {
    private record Target(String type, String id) {}

    private RefusedCall() {}

    static Deed of(String action, Object[] arguments, Outcome outcome, Fact why) {
        Target target = target(arguments).orElse(new Target(action.substring(0, action.indexOf('.')), ""));
        return Deed.of(action, target.type, target.id, outcome).saying(why);
    }

    private static Optional<Target> target(Object[] arguments) {
        if (arguments == null) {
            return Optional.empty();
        }
        for (Object argument : arguments) {
            Optional<Target> target = id(argument);
            if (target.isPresent()) {
                return target;
            }
        }
        for (Object argument : arguments) {
            if (argument instanceof Record command) {
                for (RecordComponent component : command.getClass().getRecordComponents()) {
                    Optional<Target> target = id(value(component, command));
                    if (target.isPresent()) {
                        return target;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** By the house's rule an id is a record named {@code ...Id} around a UUID. */
    private static Optional<Target> id(Object value) {
        if (!(value instanceof Record) || !value.getClass().getSimpleName().endsWith("Id")) {
            return Optional.empty();
        }
        RecordComponent[] components = value.getClass().getRecordComponents();
        if (components.length != 1 || components[0].getType() != UUID.class) {
            return Optional.empty();
        }
        String name = value.getClass().getSimpleName();
        return Optional.of(new Target(
                name.substring(0, name.length() - 2).toLowerCase(Locale.ROOT),
                String.valueOf(value(components[0], value))));
    }

    private static Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException | RuntimeException unreadable) {
            return null;
        }
    }
}
