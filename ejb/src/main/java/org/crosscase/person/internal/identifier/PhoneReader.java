package org.crosscase.person.internal.identifier;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscase.Problem;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierFault;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.WrittenIdentifier;

/**
 * Telephone numbers, by libphonenumber: the one file that knows it. The normal form is that of E.164 ({@code +31201234567}), with an
 * extension {@code +31201234567;ext=12}. A number without its country is read with the country that stands beside it, which is an
 * assumption and never a strong key; without either it is digits that may be found in numbers of any country.
 */
public final class PhoneReader {
    private static final int LONGEST = 60;
    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 15;
    private static final String NO_REGION = "ZZ";

    private static final Pattern ADDRESS = Pattern.compile("(?i)^tel:\\s*");
    private static final Pattern EXTENSION = Pattern.compile(
            "(?i)(.*[0-9)])[\\s,]*(?:;ext=|(?:extension|extn?|x|toestel|tst|poste|#)[.:]?\\s*)([0-9]{1,7})");
    private static final Pattern NUMBER = Pattern.compile("\\(?\\s*\\+?[0-9 ()./-]+");
    private static final Pattern NOT_DIALLED = Pattern.compile("[^0-9+]");

    /** In North America and in Russia one dials these before a national number of ten digits. */
    private static final Pattern WITH_TRUNK_DIGIT = Pattern.compile("[18][0-9]{10}");

    /** Until 2019 mobiles of Mexico were dialled so from abroad, and messengers still number their accounts so. */
    private static final Pattern OLD_MEXICAN = Pattern.compile("\\+521(?=[0-9]{10}$)");

    /** In no plan, since the regulators (Ofcom, Arcep, ComReg) keep them for films: demonstrations and training need them. */
    private static final Pattern KEPT_FOR_FILMS =
            Pattern.compile("\\+44(?:7700900|1632960)[0-9]{3}|\\+3363998[0-9]{4}|\\+3532091[0-9]{5}");

    private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();

    private PhoneReader() {}

    public static IdentifierValue read(WrittenIdentifier written) {
        String text =
                ADDRESS.matcher(WrittenText.plain(written.value(), LONGEST)).replaceFirst("");
        Matcher extended = EXTENSION.matcher(text);
        String extension = extended.matches() ? ";ext=" + extended.group(2) : "";
        String dialled = dialled(extension.isEmpty() ? text : extended.group(1));
        Optional<String> country = Country.of(written.details().country());
        if (!dialled.startsWith("+") && country.isEmpty()) {
            return withoutCountry(written, dialled, extension);
        }
        PhoneNumber number = parsed(dialled, country.orElse(NO_REGION));
        String whole = PLAN.format(number, PhoneNumberFormat.E164);
        IdentifierDetails beside = IdentifierDetails.NONE.withCountry(region(number));
        Keys keys = Keys.of(IdentifierType.PHONE);
        if (!dialled.startsWith("+")) {
            return weakKeys(keys, number, whole, extension).assumed(written, whole + extension, beside);
        }
        keys.and(KeyKind.SAME, whole + extension).and(KeyKind.INSIDE, whole);
        return weakKeys(keys, number, whole, extension).value(written, whole + extension, beside);
    }

    /** Digits alone, after a + where the country's code follows. */
    private static String dialled(String text) {
        if (text.codePoints().anyMatch(Character::isLetter)) {
            throw IdentifierFault.PHONE_WITH_LETTERS.problem();
        }
        if (!NUMBER.matcher(text).matches()) {
            throw IdentifierFault.PHONE_CHARACTERS.problem();
        }
        String dialled = NOT_DIALLED.matcher(text).replaceAll("");
        String whole = dialled.startsWith("00") ? "+" + dialled.substring(2) : dialled;
        return OLD_MEXICAN.matcher(whole).replaceFirst("+52");
    }

    private static PhoneNumber parsed(String dialled, String region) {
        try {
            PhoneNumber number = PLAN.parse(dialled, region);
            if (!PLAN.isValidNumber(number) && !isKeptForFilms(number)) {
                throw invalid(number);
            }
            return number;
        } catch (NumberParseException e) {
            throw switch (e.getErrorType()) {
                case INVALID_COUNTRY_CODE -> IdentifierFault.PHONE_COUNTRY_CODE.problem();
                case TOO_LONG -> IdentifierFault.PHONE_TOO_LONG.problem();
                case NOT_A_NUMBER, TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> IdentifierFault.PHONE_TOO_SHORT.problem();
            };
        }
    }

    private static boolean isKeptForFilms(PhoneNumber number) {
        return KEPT_FOR_FILMS
                .matcher(PLAN.format(number, PhoneNumberFormat.E164))
                .matches();
    }

    private static Problem invalid(PhoneNumber number) {
        return switch (PLAN.isPossibleNumberWithReason(number)) {
            case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> IdentifierFault.PHONE_TOO_SHORT.problem();
            case TOO_LONG -> IdentifierFault.PHONE_TOO_LONG.problem();
            case INVALID_COUNTRY_CODE -> IdentifierFault.PHONE_COUNTRY_CODE.problem();
            case INVALID_LENGTH, IS_POSSIBLE -> invalidThoughPossible(number);
        };
    }

    /** Some services have numbers of unusual length: what is shorter or longer than people's numbers is told as that. */
    private static Problem invalidThoughPossible(PhoneNumber number) {
        if (isOfNobody(number, ValidationResult.TOO_SHORT)) {
            return IdentifierFault.PHONE_TOO_SHORT.problem();
        }
        if (isOfNobody(number, ValidationResult.TOO_LONG)) {
            return IdentifierFault.PHONE_TOO_LONG.problem();
        }
        return IdentifierFault.PHONE_NOT_IN_PLAN.problem(
                "+" + number.getCountryCode(),
                PLAN.getNationalSignificantNumber(number).length());
    }

    private static boolean isOfNobody(PhoneNumber number, ValidationResult length) {
        return PLAN.isPossibleNumberForTypeWithReason(number, PhoneNumberType.MOBILE) == length
                && PLAN.isPossibleNumberForTypeWithReason(number, PhoneNumberType.FIXED_LINE) == length;
    }

    private static IdentifierValue withoutCountry(WrittenIdentifier written, String digits, String extension) {
        if (digits.length() < FEWEST_DIGITS) {
            throw IdentifierFault.PHONE_TOO_SHORT.problem();
        }
        if (digits.length() > MOST_DIGITS) {
            throw IdentifierFault.PHONE_TOO_LONG.problem();
        }
        Keys keys = Keys.of(IdentifierType.PHONE).and(KeyKind.ANYWHERE, withoutZeros(digits));
        if (WITH_TRUNK_DIGIT.matcher(digits).matches()) {
            keys.and(KeyKind.ANYWHERE, digits.substring(1));
        }
        return keys.value(written, digits + extension, IdentifierDetails.NONE);
    }

    private static Keys weakKeys(Keys keys, PhoneNumber number, String whole, String extension) {
        return keys.and(KeyKind.ASSUMED, whole + extension)
                .and(KeyKind.ANYWHERE, withoutZeros(PLAN.getNationalSignificantNumber(number)))
                .and(KeyKind.ANYWHERE, whole.substring(1));
    }

    private static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }

    /** Empty for numbers of no country (satellites, freephone of all the world). */
    private static String region(PhoneNumber number) {
        return Optional.ofNullable(PLAN.getRegionCodeForNumber(number))
                .or(() -> Optional.of(PLAN.getRegionCodeForCountryCode(number.getCountryCode())))
                .filter(region -> region.length() == 2)
                .orElse("");
    }
}
