package org.crosscase.person.internal.identifier;

import java.util.Locale;
import java.util.regex.Pattern;
import nl.garvelink.iban.IBAN;
import nl.garvelink.iban.IBANException;
import nl.garvelink.iban.UnknownCountryCodeException;
import nl.garvelink.iban.WrongChecksumException;
import nl.garvelink.iban.WrongLengthException;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierFault;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.WrittenIdentifier;

/** Bank accounts by their IBAN, read by garvelink's library: the one file that knows it. */
public final class IbanReader {
    private static final int LONGEST = 60;
    private static final Pattern BETWEEN = Pattern.compile("[\\s.-]");
    private static final Pattern NAMED = Pattern.compile("^IBAN:?(?=[A-Z]{2}[0-9]{2})");
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}");

    private IbanReader() {}

    public static IdentifierValue read(WrittenIdentifier written) {
        String text = BETWEEN.matcher(WrittenText.plain(written.value(), LONGEST))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        IBAN iban = parsed(NAMED.matcher(text).replaceFirst(""));
        return Keys.of(IdentifierType.IBAN)
                .and(KeyKind.SAME, iban.toPlainString())
                .value(written, iban.toPlainString(), IdentifierDetails.NONE.withCountry(iban.getCountryCode()));
    }

    private static IBAN parsed(String text) {
        if (!FORM.matcher(text).matches()) {
            throw IdentifierFault.IBAN_MALFORMED.problem();
        }
        try {
            return IBAN.parse(text);
        } catch (UnknownCountryCodeException e) {
            throw IdentifierFault.IBAN_COUNTRY.problem(text.substring(0, 2));
        } catch (WrongLengthException e) {
            throw IdentifierFault.IBAN_LENGTH.problem(
                    text.substring(0, 2), IBAN.getLengthForCountryCode(text.substring(0, 2)), text.length());
        } catch (WrongChecksumException e) {
            throw IdentifierFault.IBAN_CHECK_DIGITS.problem();
        } catch (IBANException e) {
            throw IdentifierFault.IBAN_MALFORMED.problem();
        }
    }
}
