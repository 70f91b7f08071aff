package org.crosscase.person;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.crosscase.person.internal.identifier.AccountReader;
import org.crosscase.person.internal.identifier.EmailReader;
import org.crosscase.person.internal.identifier.IbanReader;
import org.crosscase.person.internal.identifier.ImeiReader;
import org.crosscase.person.internal.identifier.IpReader;
import org.crosscase.person.internal.identifier.MacReader;
import org.crosscase.person.internal.identifier.OfficialNumberReader;
import org.crosscase.person.internal.identifier.PhoneReader;
import org.crosscase.person.internal.identifier.PositionReader;
import org.crosscase.person.internal.identifier.ProfileReader;
import org.crosscase.person.internal.identifier.SerialReader;
import org.crosscase.person.internal.identifier.TextReader;
import org.crosscase.person.internal.identifier.UsernameReader;
import org.crosscase.person.internal.identifier.WalletReader;
import org.crosscase.person.internal.identifier.WifiReader;

/** Reads identifiers: what each means, however it was written; see docs/adr/0103. */
public final class IdentifierReader {
    private static final int REVISION = 1;

    private static final Map<IdentifierType, Function<WrittenIdentifier, IdentifierValue>> READERS =
            new EnumMap<>(IdentifierType.class);

    static {
        READERS.put(IdentifierType.EMAIL, EmailReader::read);
        READERS.put(IdentifierType.PHONE, PhoneReader::read);
        READERS.put(IdentifierType.IP_ADDRESS, IpReader::read);
        READERS.put(IdentifierType.IMEI, ImeiReader::read);
        READERS.put(IdentifierType.MAC_ADDRESS, MacReader::read);
        READERS.put(IdentifierType.WALLET, WalletReader::read);
        READERS.put(IdentifierType.IBAN, IbanReader::read);
        READERS.put(IdentifierType.USERNAME, UsernameReader::read);
        READERS.put(IdentifierType.PROFILE_URL, ProfileReader::read);
        READERS.put(IdentifierType.APPLICATION_ACCOUNT, AccountReader::read);
        READERS.put(IdentifierType.DEVICE_SERIAL, SerialReader::read);
        READERS.put(IdentifierType.CAMERA_SERIAL, SerialReader::read);
        READERS.put(IdentifierType.DOCUMENT_NUMBER, OfficialNumberReader::read);
        READERS.put(IdentifierType.VEHICLE_PLATE, OfficialNumberReader::read);
        READERS.put(IdentifierType.WIFI_NAME, WifiReader::read);
        READERS.put(IdentifierType.POSITION, PositionReader::read);
    }

    private IdentifierReader() {}

    /**
     * @throws org.crosscase.Problem an {@link IdentifierFault} with its reason and a hint, {@code field-missing}, {@code
     *     field-too-long} or {@code field-has-control-characters}
     */
    public static IdentifierValue read(WrittenIdentifier written) {
        return written.asText()
                ? TextReader.read(written)
                : READERS.getOrDefault(written.type(), TextReader::read).apply(written);
    }

    /**
     * Raised when the same text is read otherwise than before, by a change here or by a library's upgrade: what earlier revisions read
     * is then read again, in the background, from what was written.
     */
    public static int revision() {
        return REVISION;
    }
}
