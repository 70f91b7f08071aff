package org.crosscase.person.internal.identifier;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crosscase.Problem;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierFault;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.WrittenIdentifier;

/**
 * IP addresses, by seancfoley's library: the one file that knows it. An address with a port is another thing than the address alone,
 * behind which thousands may be: the two meet as one inside the other. Programs disagree about leading zeros and about addresses of
 * fewer than four numbers, so neither is guessed at.
 */
public final class IpReader {
    private static final int LONGEST = 80;
    private static final int LAST_PORT = 65535;
    private static final int NETWORK_BITS = 64;

    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]+)\\](?::([0-9]{1,5}))?"
            + "|([0-9]+\\.[0-9.]+):([0-9]{1,5})"
            + "|([^|\\s]+)\\s*\\|\\s*([0-9]{1,5})");
    private static final Pattern RANGE = Pattern.compile("[0-9a-f:.]+\\s*[/*-].*|[0-9.]*\\*.*");
    private static final Pattern LEADING_ZEROS = Pattern.compile("([0-9]+\\.)*0[0-9]+(\\.[0-9]+)*");

    private static final Pattern NETWORK = Pattern.compile("(?i)[0-9a-f:.]+(/[0-9]{1,3})?");

    private static final IPAddressStringParameters STRICT = strict(false);
    private static final IPAddressStringParameters OF_NETWORKS = strict(true);

    /** Every house, every provider's network or no sender at all: nobody is found by it. RFC 1918, 6598, 3927, 1122, 1112, 4291, 4193. */
    private static final List<IPAddress> OF_ALL = Stream.of(
                    "10.0.0.0/8",
                    "172.16.0.0/12",
                    "192.168.0.0/16",
                    "100.64.0.0/10",
                    "169.254.0.0/16",
                    "127.0.0.0/8",
                    "0.0.0.0/8",
                    "224.0.0.0/3",
                    "::/127",
                    "fe80::/10",
                    "fec0::/10",
                    "fc00::/7",
                    "ff00::/8")
            .map(range -> new IPAddressString(range).getAddress())
            .toList();

    private IpReader() {}

    public static IdentifierValue read(WrittenIdentifier written) {
        String text = WrittenText.plain(written.value(), LONGEST).toLowerCase(Locale.ROOT);
        Matcher parts = WITH_PORT.matcher(text);
        boolean parted = parts.matches();
        IPAddress address = address(parted ? group(parts, 1, 3, 5).orElseThrow() : text);
        Optional<Integer> port =
                port(written.details(), parted ? group(parts, 2, 4, 6).map(Integer::valueOf) : Optional.empty());
        IdentifierDetails beside =
                new IdentifierDetails("", "", written.details().at(), port, Optional.empty());
        return keys(address, port).value(written, address.toCanonicalString(), beside);
    }

    /** One network, or one address: {@code 10.0.0.0/8}. Empty for what is none, or is one only if bits of the host are passed over. */
    public static Optional<Network> network(String text) {
        if (!NETWORK.matcher(text).matches()
                || LEADING_ZEROS.matcher(text.replaceFirst("/.*", "")).matches()) {
            return Optional.empty();
        }
        IPAddress address = new IPAddressString(text, OF_NETWORKS).getAddress();
        if (address == null || address.isPrefixed() && !address.isPrefixBlock()) {
            return Optional.empty();
        }
        return Optional.of(new Network(ordered(address.getLower()), ordered(address.getUpper())));
    }

    /** In the order of addresses, those of version 4 first, as the database has them. */
    private static byte[] ordered(IPAddress address) {
        byte[] bytes = address.getBytes();
        return ByteBuffer.allocate(bytes.length + 1)
                .put((byte) (address.isIPv4() ? 4 : 6))
                .put(bytes)
                .array();
    }

    private static Optional<String> group(Matcher parts, int... groups) {
        for (int group : groups) {
            if (parts.group(group) != null) {
                return Optional.of(parts.group(group));
            }
        }
        return Optional.empty();
    }

    private static IPAddress address(String text) {
        if (RANGE.matcher(text).matches()) {
            throw IdentifierFault.IP_RANGE.problem();
        }
        if (LEADING_ZEROS.matcher(text).matches()) {
            throw IdentifierFault.IP_LEADING_ZEROS.problem();
        }
        IPAddress address = new IPAddressString(text, STRICT).getAddress();
        if (address == null || address.isMultiple()) {
            throw IdentifierFault.IP_MALFORMED.problem();
        }
        boolean mapped = address.isIPv6() && address.toIPv6().isIPv4Mapped();
        return mapped ? address.toIPv6().getEmbeddedIPv4Address() : address;
    }

    private static Optional<Integer> port(IdentifierDetails details, Optional<Integer> inText) {
        if (inText.isPresent() && details.port().isPresent() && !inText.equals(details.port())) {
            throw IdentifierFault.IP_TWO_PORTS.problem();
        }
        Optional<Integer> port = inText.or(details::port);
        if (port.isPresent() && (port.get() < 1 || port.get() > LAST_PORT)) {
            throw Problem.invalid("number-out-of-range", "port", 1, LAST_PORT);
        }
        return port;
    }

    private static Keys keys(IPAddress address, Optional<Integer> port) {
        String text = address.toCanonicalString();
        Keys keys = Keys.of(IdentifierType.IP_ADDRESS);
        if (OF_ALL.stream().anyMatch(range -> range.contains(address))) {
            return keys.and(KeyKind.AS_WRITTEN, text);
        }
        keys.and(KeyKind.SAME, port.map(number -> text + "|" + number).orElse(text))
                .and(KeyKind.INSIDE, text);
        if (address.isIPv6()) {
            keys.and(
                    KeyKind.NETWORK,
                    address.toPrefixBlock(NETWORK_BITS)
                            .getLower()
                            .withoutPrefixLength()
                            .toCanonicalString());
        }
        return keys;
    }

    private static IPAddressStringParameters strict(boolean prefix) {
        IPAddressStringParameters.Builder strict = new IPAddressStringParameters.Builder()
                .allowEmpty(false)
                .allowAll(false)
                .allowSingleSegment(false)
                .allowPrefix(prefix)
                .allowMask(false)
                .allowWildcardedSeparator(false)
                .allow_inet_aton(false)
                .setRangeOptions(RangeParameters.NO_RANGE);
        strict.getIPv4AddressParametersBuilder().allowLeadingZeros(false).allowBinary(false);
        strict.getIPv6AddressParametersBuilder()
                .allowZone(false)
                .allowBase85(false)
                .allowBinary(false);
        return strict.toParams();
    }
}
