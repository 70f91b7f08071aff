package org.crosscase.person.internal;

import static org.crosscase.person.IdentifierType.EMAIL;
import static org.crosscase.person.IdentifierType.IP_ADDRESS;
import static org.crosscase.person.IdentifierType.MAC_ADDRESS;
import static org.crosscase.person.IdentifierType.PHONE;
import static org.crosscase.person.IdentifierType.PROFILE_URL;
import static org.crosscase.person.IdentifierType.USERNAME;
import static org.crosscase.person.IdentifierType.WALLET;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.crosscase.Problem;
import org.crosscase.Spelling;
import org.crosscase.person.CommonEntry;
import org.crosscase.person.CommonEntry.Kind;
import org.crosscase.person.CommonList;
import org.crosscase.person.IdentifierReader;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.LeftOut;
import org.crosscase.person.LeftOut.Why;
import org.crosscase.person.WrittenIdentifier;
import org.crosscase.person.WrittenList;
import org.crosscase.person.internal.identifier.HostReader;
import org.crosscase.person.internal.identifier.IpReader;
import org.crosscase.person.internal.identifier.Network;

/** Reads the entries of one list. */
public final class CommonEntries {
    private static final int LONGEST_ENTRY = 300;
    private static final List<String> KINDS = List.of("cidr", "hostname", "string", "substring", "regex");

    /** What MISP calls attributes of events, where identifiers of persons are such; those of two parts are looked at part by part. */
    private static final Map<String, IdentifierType> ATTRIBUTES = Map.ofEntries(
            Map.entry("email", EMAIL),
            Map.entry("email-src", EMAIL),
            Map.entry("email-dst", EMAIL),
            Map.entry("target-email", EMAIL),
            Map.entry("whois-registrant-email", EMAIL),
            Map.entry("phone-number", PHONE),
            Map.entry("whois-registrant-phone", PHONE),
            Map.entry("ip", IP_ADDRESS),
            Map.entry("ip-src", IP_ADDRESS),
            Map.entry("ip-dst", IP_ADDRESS),
            Map.entry("domain", PROFILE_URL),
            Map.entry("hostname", PROFILE_URL),
            Map.entry("url", PROFILE_URL),
            Map.entry("uri", PROFILE_URL),
            Map.entry("link", PROFILE_URL),
            Map.entry("mac-address", MAC_ADDRESS),
            Map.entry("btc", WALLET),
            Map.entry("xmr", WALLET),
            Map.entry("iban", IdentifierType.IBAN),
            Map.entry("target-user", USERNAME),
            Map.entry("github-username", USERNAME),
            Map.entry("twitter-id", USERNAME));

    private final String kind;
    private final Set<IdentifierType> types;
    private final List<CommonEntry> entries = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    private CommonEntries(String kind, Set<IdentifierType> types) {
        this.kind = kind;
        this.types = types;
    }

    public static CommonList read(String name, String kind, WrittenList written) {
        if (!KINDS.contains(kind)) {
            throw Problem.invalid("value-unknown", "type", KINDS);
        }
        Set<IdentifierType> types = types(written.about());
        if (types.isEmpty()) {
            throw Problem.invalid("common-list-of-no-identifiers", "matching_attributes", name);
        }
        CommonEntries reading = new CommonEntries(kind, types);
        written.entries().stream().distinct().forEach(reading::add);
        return new CommonList(name, reading.entries, reading.leftOut);
    }

    private static Set<IdentifierType> types(List<String> about) {
        if (about == null || about.isEmpty()) {
            return EnumSet.allOf(IdentifierType.class);
        }
        Set<IdentifierType> types = EnumSet.noneOf(IdentifierType.class);
        about.stream()
                .flatMap(attribute -> Stream.of(attribute.split("\\|")))
                .flatMap(part -> type(part.strip()).stream())
                .forEach(types::add);
        return types;
    }

    private static Optional<IdentifierType> type(String attribute) {
        return Arrays.stream(IdentifierType.values())
                .filter(type -> type.name().equals(attribute))
                .findFirst()
                .or(() -> Optional.ofNullable(ATTRIBUTES.get(attribute.toLowerCase(Locale.ROOT))));
    }

    private void add(String written) {
        String entry = written.strip();
        if (entry.isEmpty()
                || entry.length() > LONGEST_ENTRY
                || entry.codePoints().anyMatch(Spelling::isUnseen)) {
            leaveOut(written, Why.EMPTY_OR_TOO_LONG);
            return;
        }
        switch (kind) {
            case "cidr" -> addNetwork(entry);
            case "hostname" -> addHost(entry);
            case "string" -> addValues(entry);
            case "substring" -> leaveOut(entry, Why.SUBSTRING_NOT_SUPPORTED);
            default -> leaveOut(entry, Why.REGEX_NOT_SUPPORTED);
        }
    }

    private void addNetwork(String entry) {
        IpReader.network(entry)
                .ifPresentOrElse(
                        network -> entries.add(new CommonEntry(entry, Kind.NETWORK, Set.of(IP_ADDRESS), "", network)),
                        () -> leaveOut(entry, Why.NO_NETWORK));
    }

    /** A list of hosts says nothing of mail addresses unless it says so: else one of providers set all their customers aside. */
    private void addHost(String entry) {
        Set<IdentifierType> atHosts = EnumSet.of(EMAIL, PROFILE_URL);
        atHosts.retainAll(types);
        Optional<String> host = HostReader.read(entry);
        if (host.isEmpty() || atHosts.isEmpty()) {
            leaveOut(entry, host.isEmpty() ? Why.NO_HOST : Why.FITS_NO_TYPE);
            return;
        }
        entries.add(new CommonEntry(entry, Kind.HOST, atHosts, host.get(), Network.NONE));
    }

    private void addValues(String entry) {
        Map<String, Set<IdentifierType>> terms = new LinkedHashMap<>();
        for (IdentifierType type : types) {
            term(type, entry)
                    .ifPresent(term -> terms.computeIfAbsent(term, none -> EnumSet.noneOf(IdentifierType.class))
                            .add(type));
        }
        terms.forEach((term, read) -> entries.add(new CommonEntry(entry, Kind.VALUE, read, term, Network.NONE)));
        if (terms.isEmpty()) {
            leaveOut(entry, Why.FITS_NO_TYPE);
        }
    }

    /** As identifiers of the type are looked for; empty where nobody could record it as one. */
    private static Optional<String> term(IdentifierType type, String entry) {
        try {
            String read =
                    IdentifierReader.read(WrittenIdentifier.of(type, entry)).normalized();
            return Optional.of(Spelling.searchable(read)).filter(term -> !term.isEmpty());
        } catch (Problem unreadable) {
            return Optional.empty();
        }
    }

    private void leaveOut(String entry, Why why) {
        leftOut.add(new LeftOut(entry.length() > LONGEST_ENTRY ? entry.substring(0, LONGEST_ENTRY) : entry, why));
    }
}
