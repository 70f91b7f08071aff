package org.crosscase.evidence.internal.custody;

import static org.crosscase.audit.Slot.called;
import static org.crosscase.audit.Slot.hex;
import static org.crosscase.audit.Slot.id;
import static org.crosscase.audit.Slot.number;
import static org.crosscase.audit.Slot.word;

import java.util.List;
import org.crosscase.audit.FactCode;
import org.crosscase.audit.Slot;

/** What the trail and the chains of custody say of exhibits, intakes and files. */
public enum EvidenceFact implements FactCode {
    OF_CASE(id("case")),
    OF_EXHIBIT(id("exhibit")),
    KEPT_AT(called("place")),
    MOVED(called("from").orNone(), called("to")),
    FILES_TAKEN_IN(number("files"), number("known"), number("missing").orNone()),
    FILES_RECEIVED(number("files")),
    /** The names as far as there is room, and how many are not named. */
    FILES_MISSING(
            number("missing"),
            number("expected"),
            called("file").severalTimes(),
            number("unnamed").orNone()),
    ENDED_EARLY,
    SENDER_LOST,
    /** Where a file was found; its name byte for byte where the path does not say it all, or the SHA-256 of a long one. */
    FOUND(
            called("exhibit"),
            called("path"),
            hex("bytes").orNone(),
            hex("digest").orNone()),
    STORED(hex("digest")),
    SIGNATURES_ADDED(number("added"), number("items")),
    KNOWN_BY_SIGNATURE(called("called").orNone()),
    NOT_READ(word("problem")),
    SHOWN_GREY(number("pixels")),
    SHOWN_IN_COLOUR(number("pixels"));

    private final List<Slot> slots;

    EvidenceFact(Slot... slots) {
        this.slots = List.of(slots);
    }

    @Override
    public List<Slot> slots() {
        return slots;
    }
}
