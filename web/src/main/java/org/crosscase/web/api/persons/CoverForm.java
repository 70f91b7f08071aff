package org.crosscase.web.api.persons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crosscase.person.Cover;
import org.crosscase.person.RegisterCover;
import org.crosscase.web.api.agency.AgencyForm;
import org.crosscase.web.api.agency.AgencyForm.ContactForm;
import org.crosscase.web.api.persons.IdentifierRequests.NewIdentifier;
import org.crosscase.web.format.Days;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cover as the officer reads it who registered it. What it is known by is not kept and not told. */
public record CoverForm(String id, String label, LocalDate endsOn, Instant registeredAt, List<TouchForm> touches) {
    /** Absent are agency and contact point where they may not be told; a coordinator is to be asked then. */
    public record TouchForm(AgencyForm.Name agency, ContactForm contactPoint, Instant at) {
        static TouchForm of(Cover.Touch touch) {
            return touch.agency() == null
                    ? new TouchForm(null, null, touch.at())
                    : new TouchForm(
                            AgencyForm.Name.of(touch.agency()),
                            ContactForm.of(touch.agency().contactPoint()),
                            touch.at());
        }
    }

    /** A cover to be registered. */
    public record NewCover(
            @Schema(
                    required = true,
                    description = "What the caller calls it, up to 200 characters; read by nobody else")
            String label,

            @Schema(description = "The last day on which it is watched: 2027-05-31")
            String endsOn,

            @Schema(required = true, description = "By which the cover is known, 1 to 50; kept as digests alone")
            List<NewIdentifier> identifiers) {
        RegisterCover command() {
            return new RegisterCover(
                    label,
                    Days.find("endsOn", endsOn),
                    identifiers == null
                            ? List.of()
                            : identifiers.stream().map(NewIdentifier::written).toList());
        }
    }

    static CoverForm of(Cover cover) {
        return new CoverForm(
                cover.id().toString(),
                cover.label(),
                cover.endsOn(),
                cover.registeredAt(),
                cover.touches().stream().map(TouchForm::of).toList());
    }
}
