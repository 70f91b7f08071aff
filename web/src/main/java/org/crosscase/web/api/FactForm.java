package org.crosscase.web.api;

import java.util.List;
import org.crosscase.audit.Argument;
import org.crosscase.audit.Fact;

/** An argument of what an entry of the trail or a custody event says. */
public record FactForm(String name, Argument.Type type, String value) {
    public static List<FactForm> of(Fact fact) {
        return fact.arguments().stream()
                .map(argument -> new FactForm(argument.name(), argument.type(), argument.value()))
                .toList();
    }
}
