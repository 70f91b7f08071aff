package org.crosscase.person.internal.identifier;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;
import java.util.Optional;

/** What Unicode says of characters, by ICU: the one file that knows it here. */
final class Unicode {
    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

    /** UTS 46, not transitional: as browsers and registries do it. */
    private static final IDNA DOMAINS = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE);

    private static final SpoofChecker LOOKS =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    private Unicode() {}

    /** Compatible forms (full width, ligatures) as what they stand for; case stays. */
    static String compatible(String text) {
        return COMPATIBLE.normalize(text);
    }

    /** In upper case, composed again: some letters become two, which combine with the marks behind them. */
    static String upper(String text) {
        return compatible(compatible(text).toUpperCase(Locale.ROOT));
    }

    /** Equal for texts that differ in compatible forms and in upper and lower case alone. */
    static String folded(String text) {
        return FOLDING.normalize(text);
    }

    /** Equal for texts that look the same to people (UTS 39) as they are written: a capital I is like an l, a small i is not. */
    static String skeleton(String text) {
        return folded(LOOKS.getSkeleton(text));
    }

    /** A domain in letters of ASCII, lower case, international labels as {@code xn--}; empty for what can be none. */
    static Optional<String> asciiDomain(String domain) {
        IDNA.Info info = new IDNA.Info();
        StringBuilder ascii = DOMAINS.nameToASCII(domain, new StringBuilder(), info);
        return info.hasErrors()
                ? Optional.empty()
                : Optional.of(ascii.toString().toLowerCase(Locale.ROOT));
    }
}
