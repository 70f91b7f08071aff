package org.crosscase.web.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** An address of a page within the application, with its parameters encoded. Immutable. */
public final class Address {
    private final String path;
    private final Map<String, String> parameters;

    private Address(String path, Map<String, String> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** Sets a parameter, or takes it away when the value is null or empty. */
    public Address with(String name, Object value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        if (value == null || value.toString().isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value.toString());
        }
        return new Address(path, changed);
    }

    @Override
    public String toString() {
        return parameters.isEmpty()
                ? path
                : parameters.entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
