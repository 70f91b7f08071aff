package org.crosscase.web.api.agency;

import org.crosscase.agency.AgencyDetails;
import org.crosscase.agency.ContactPoint;

/** An agency in the directory. */
public record AgencyForm(String id, String code, String name, String country, String kind, ContactForm contactPoint) {
    static AgencyForm of(AgencyDetails agency) {
        return new AgencyForm(
                agency.id().toString(),
                agency.code(),
                agency.name(),
                agency.country(),
                agency.kind().name(),
                ContactForm.of(agency.contactPoint()));
    }

    /** An agency as other forms name it. */
    public record Name(String code, String name, String country) {
        public static Name of(AgencyDetails agency) {
            return new Name(agency.code(), agency.name(), agency.country());
        }
    }

    /** Whom to call. */
    public record ContactForm(String name, String email, String phone) {
        public static ContactForm of(ContactPoint contact) {
            return new ContactForm(contact.name(), contact.email(), contact.phone());
        }
    }
}
