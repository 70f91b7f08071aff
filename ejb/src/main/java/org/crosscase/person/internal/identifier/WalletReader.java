package org.crosscase.person.internal.identifier;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierFault;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.WrittenIdentifier;

/** Addresses of crypto-currencies that carry a checksum, which must fit: a character too few or another one is somebody else's. */
public final class WalletReader {
    private static final int LONGEST = 150;
    private static final int VERSION_AND_HASH = 21;

    private static final Pattern SCHEME =
            Pattern.compile("(?i)^(bitcoin|litecoin|dogecoin|ethereum|monero|dash|tron|xrp):");
    private static final Pattern BESIDE = Pattern.compile("[?@].*$|\\s");

    /** Where what is sent is lost. */
    private static final Set<String> NOBODYS = Set.of(
            "0x0000000000000000000000000000000000000000",
            "0x000000000000000000000000000000000000dead",
            "1111111111111111111114olvt2");

    /** Of these only we know that an address of another one is wrong: the same address serves many tokens and chains. */
    private static final Map<String, String> NAMES = Stream.of(
                    "bitcoin btc xbt",
                    "litecoin ltc",
                    "dogecoin doge",
                    "dash",
                    "tron trx",
                    "ripple xrp",
                    "ethereum eth ether",
                    "monero xmr")
            .map(names -> names.split(" "))
            .flatMap(names -> Stream.of(names).map(name -> Map.entry(name, names[0])))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final List<Form> FORMS = List.of(
            Form.exact("bitcoin", "[13]\\w{24,34}", text -> hasVersion(Base58.BITCOIN, text, 0x00, 0x05)),
            Form.segwit("bitcoin", "bc"),
            Form.exact("litecoin", "[LM]\\w{24,34}", text -> hasVersion(Base58.BITCOIN, text, 0x30, 0x32)),
            Form.segwit("litecoin", "ltc"),
            Form.exact("dogecoin", "[DA9]\\w{24,34}", text -> hasVersion(Base58.BITCOIN, text, 0x1e, 0x16)),
            Form.exact("dash", "[X7]\\w{24,34}", text -> hasVersion(Base58.BITCOIN, text, 0x4c, 0x10)),
            Form.exact("tron", "T\\w{33}", text -> hasVersion(Base58.BITCOIN, text, 0x41)),
            Form.exact("ripple", "r\\w{24,34}", text -> hasVersion(Base58.RIPPLE, text, 0x00)),
            new Form(
                    "ethereum",
                    Pattern.compile("0[xX][0-9a-fA-F]{40}"),
                    EthereumAddress::isValid,
                    EthereumAddress::normal),
            // standard address and sub-address; one with the identification of a payment
            Form.exact("monero", "[48]\\w{94}", text -> hasTag(text, 18, 42)),
            Form.exact("monero", "4\\w{105}", text -> hasTag(text, 19)));

    private WalletReader() {}

    public static IdentifierValue read(WrittenIdentifier written) {
        String text =
                SCHEME.matcher(WrittenText.plain(written.value(), LONGEST)).replaceFirst("");
        String address = BESIDE.matcher(text).replaceAll("");
        Form form = FORMS.stream()
                .filter(each -> each.looks().matcher(address).matches())
                .findFirst()
                .orElseThrow(IdentifierFault.WALLET_UNKNOWN::problem);
        if (!form.valid().test(address)) {
            throw IdentifierFault.WALLET_CHECKSUM.problem(form.currency());
        }
        if (NOBODYS.contains(address.toLowerCase(Locale.ROOT))) {
            throw IdentifierFault.PLACEHOLDER.problem();
        }
        String normal = form.normal().apply(address);
        return Keys.of(IdentifierType.WALLET)
                .and(KeyKind.SAME, normal)
                .value(written, normal, IdentifierDetails.NONE.withService(currency(written, form)));
    }

    private static String currency(WrittenIdentifier written, Form form) {
        String said = ServiceName.of(written.details().service());
        String known = NAMES.getOrDefault(said, said.isEmpty() ? form.currency() : said);
        if (NAMES.containsKey(said) && !known.equals(form.currency())) {
            throw IdentifierFault.WALLET_OTHER_CURRENCY.problem(form.currency());
        }
        return known;
    }

    private static boolean hasVersion(Base58 base, String text, Integer... versions) {
        return base.checked(text)
                .filter(bytes -> bytes.length == VERSION_AND_HASH)
                .filter(bytes -> Set.of(versions).contains(bytes[0] & 0xFF))
                .isPresent();
    }

    private static boolean hasTag(String text, Integer... tags) {
        return Base58.BITCOIN
                .checkedBlocks(text)
                .filter(bytes -> Set.of(tags).contains((int) bytes[0]))
                .isPresent();
    }

    /** How addresses of a currency look, when one is right, and the one form that it has. */
    private record Form(String currency, Pattern looks, Predicate<String> valid, UnaryOperator<String> normal) {
        static Form exact(String currency, String looks, Predicate<String> valid) {
            return new Form(currency, Pattern.compile(looks), valid, UnaryOperator.identity());
        }

        /** In lower case or, as codes of pictures have it, in upper case: never mixed. */
        static Form segwit(String currency, String network) {
            return new Form(
                    currency,
                    Pattern.compile("(?i)" + network + "1\\w{6,87}"),
                    text -> (text.equals(lower(text)) || text.equals(text.toUpperCase(Locale.ROOT)))
                            && SegwitAddress.isValid(network, lower(text)),
                    Form::lower);
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }
}
