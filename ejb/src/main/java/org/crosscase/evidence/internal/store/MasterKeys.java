package org.crosscase.evidence.internal.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.crosscase.agency.AgencyId;

/** The master keys of an installation: the newest wraps, those before it still unwrap. */
final class MasterKeys {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Map<String, MasterKey> byId = new LinkedHashMap<>();
    private MasterKey newest;

    /**
     * @param text a line for each, its id and 32 bytes in Base64, the newest last; empty lines and those that begin with
     *     {@code #} say nothing
     * @throws IllegalArgumentException when a line is none of this or an id comes twice; no message repeats a key
     */
    static MasterKeys of(String text) {
        MasterKeys keys = new MasterKeys();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(keys::add);
        if (keys.newest == null) {
            throw new IllegalArgumentException("No master key is given");
        }
        return keys;
    }

    private void add(String line) {
        String[] parts = line.split("\\s+");
        if (parts.length != 2 || !ID.matcher(parts[0]).matches()) {
            throw new IllegalArgumentException("A line of the master keys is not an id and a key");
        }
        newest = MasterKey.of(parts[0], parts[1]);
        if (byId.put(newest.id(), newest) != null) {
            throw new IllegalArgumentException("Master key " + newest.id() + " is given twice");
        }
    }

    MasterKey newest() {
        return newest;
    }

    Set<String> ids() {
        return byId.keySet();
    }

    /** @throws IllegalStateException when one of an agency's keys was wrapped by none of them, or was altered */
    void requireToOpen(AgencyId agency, List<AgencyKeyRows.Wrapped> sealed) {
        sealed.forEach(row -> get(row.masterKey()).unwrap(agency, row.number(), row.key()));
    }

    /** @throws IllegalStateException when it is not among them */
    MasterKey get(String id) {
        MasterKey key = byId.get(id);
        if (key == null) {
            throw new IllegalStateException(
                    "Master key " + id + " is needed and not given (crosscase.store.master-keys)");
        }
        return key;
    }
}
