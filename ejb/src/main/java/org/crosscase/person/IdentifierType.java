package org.crosscase.person;

/** What kind of identifier it is, by the name that REST, tables and the words of pages use. */
public enum IdentifierType {
    EMAIL,
    PHONE,
    /** A name at a service, which {@link IdentifierDetails#service()} says. */
    USERNAME,
    /** The address of somebody's page at a service. */
    PROFILE_URL,
    IP_ADDRESS,
    DEVICE_SERIAL,
    IMEI,
    MAC_ADDRESS,
    /** An address of a crypto-currency. */
    WALLET,
    IBAN,
    DOCUMENT_NUMBER,
    VEHICLE_PLATE,
    CAMERA_SERIAL,
    POSITION,
    WIFI_NAME,
    /** What an application calls an account by, mostly a number: not what its holder chose. */
    APPLICATION_ACCOUNT,
    OTHER
}
