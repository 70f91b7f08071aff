package org.crosscase.web.api.links;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.evidence.FoundAt;
import org.crosscase.evidence.MediaId;
import org.crosscase.link.DisclosurePreview;
import org.crosscase.link.KindCount;
import org.crosscase.link.LinkDecision;
import org.crosscase.link.LinkDetails;
import org.crosscase.link.LinkReason;
import org.crosscase.link.LinkState;
import org.crosscase.link.LinkSummary;
import org.crosscase.link.OtherSide;
import org.crosscase.link.OwnSide;
import org.crosscase.link.StrengthWord;
import org.crosscase.person.IdentifierId;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.OwnIdentifier;
import org.crosscase.shared.Nearness;
import org.crosscase.shared.Rarity;
import org.crosscase.shared.ReasonKind;
import org.crosscase.web.api.agency.AgencyForm;
import org.crosscase.web.api.agency.AgencyForm.ContactForm;

/** A link as the caller's agency may know it. What may not be known is absent. */
public record LinkForm(
        String id,
        int strength,
        StrengthWord strengthWord,
        LinkState state,
        String stateReason,
        Decision decision,
        Decision otherDecision,
        Mine mine,
        Other other,
        int pictures,
        int identifiers,
        int commonPictures,
        List<Count> counts,
        boolean otherTold,
        Instant foundAt,
        Instant changedAt,
        List<Reason> reasons,
        SeenByOther seenByOther,
        Boolean mayTellOther,
        Boolean mayUntellOther) {

    static final String IDENTIFIER = "IDENTIFIER";

    /**
     * How many things of a kind the two cases share.
     *
     * @param adding to the strength
     * @param common held so widely that they are set aside
     */
    public record Count(String kind, int adding, int common) {
        static List<Count> of(List<KindCount> counts) {
            return counts.stream()
                    .map(count -> new Count(count.kind().name(), count.adding(), count.common()))
                    .toList();
        }
    }

    /** What an agency decided, when, and, for the caller's own agency, who and why. */
    public record Decision(LinkState state, Instant at, String officer, String reason) {
        static Decision of(LinkDecision decision) {
            return decision == null
                    ? null
                    : new Decision(decision.state(), decision.at(), decision.officer(), decision.reason());
        }
    }

    /** The caller's own case. */
    public record Mine(String caseId, String reference, String title, Sensitivity sensitivity) {
        static Mine of(OwnSide side) {
            return new Mine(side.caseId().toString(), side.reference(), side.title(), side.sensitivity());
        }
    }

    /**
     * The other case, as far as its sensitivity allows.
     *
     * @param ask whom to ask in the own agency about a case that is for its team only; nothing else of it is told
     */
    public record Other(
            AgencyForm.Name agency,
            ContactForm contactPoint,
            boolean ownAgency,
            String caseId,
            String caseReference,
            String title,
            String lead,
            String ask) {
        static Other of(OtherSide side) {
            return new Other(
                    AgencyForm.Name.of(side.agency()),
                    ContactForm.of(side.agency().contactPoint()),
                    side.ownAgency(),
                    side.caseId() == null ? null : side.caseId().toString(),
                    side.caseReference(),
                    side.title(),
                    side.lead(),
                    side.ask());
        }
    }

    /**
     * How widely the picture is held, as far as the caller may count.
     *
     * @param items different files of it: the caller's own, and of those of others the greatest of 10, 20, 50, 100 and so on
     *     that is not above their number, or none
     */
    public record HeldBy(int cases, int agencies, int items) {
        static HeldBy of(Rarity rarity) {
            return new HeldBy(rarity.cases(), rarity.agencies(), rarity.items());
        }
    }

    /**
     * Why the cases are linked, told with the caller's own media item.
     *
     * @param distance bits, where both cases are the caller's agency's own, and for a coordinator; absent across a border
     * @param nearness the band in which the distance lies
     * @param rarity as how many cases the picture counts: the greatest of cases, a fifth of the items and an eighth of the square of
     *     the agencies of {@code heldBy}
     * @param path where the caller's own copy was found first, and in which exhibit; of one link only, absent in lists
     * @param variant of a deep search only: the view of the caller's own copy and that of the other which met; for a
     *     coordinator in the order of the cases
     * @param agreementPercent of a deep search only: share of the parts with detail that agree there
     * @param kind IMAGE, VIDEO, SOUND, DOCUMENT, FILE or IDENTIFIER; there will be others
     * @param identity what names the caller's own thing, of a kind that is no file; otherIdentity likewise, where it may be known
     * @param details of a kind that is no file: how the two belong together
     * @param identifier of IDENTIFIER in one link only, absent in lists: which of the caller's own it is
     */
    public record Reason(
            String kind,
            String signature,
            Integer distance,
            Nearness nearness,
            String transform,
            int rarity,
            HeldBy heldBy,
            int points,
            String mediaId,
            String exhibit,
            String path,
            String sha256,
            String otherSha256,
            List<String> variant,
            Integer agreementPercent,
            String identity,
            String otherIdentity,
            Map<String, String> details,
            OwnIdentifierForm identifier) {
        static Reason of(LinkReason reason) {
            return reason.explanation().tell(new ReasonForms(reason, null, null));
        }

        static Reason of(LinkReason reason, Named named) {
            return reason.explanation()
                    .tell(new ReasonForms(
                            reason,
                            reason.ownMedia().map(named.places::get).orElse(null),
                            reason.ownIdentifier().map(named.identifiers::get).orElse(null)));
        }
    }

    /** What the caller may read of its own things behind the reasons; one that is missing is not told. */
    record Named(Map<MediaId, FoundAt> places, Map<IdentifierId, OwnIdentifier> identifiers) {}

    /** The caller's own identifier and whose it is, where the caller may read that person. */
    public record OwnIdentifierForm(String id, IdentifierType type, String value, String personId, String personName) {
        static OwnIdentifierForm of(OwnIdentifier own) {
            return new OwnIdentifierForm(
                    own.id().toString(),
                    own.type(),
                    own.normalized(),
                    own.person().toString(),
                    own.personName());
        }
    }

    /** What the other side sees of the caller's case. */
    public record SeenByOther(boolean told, String caseReference, String title, String lead) {
        static SeenByOther of(DisclosurePreview preview) {
            return new SeenByOther(preview.told(), preview.caseReference(), preview.title(), preview.lead());
        }
    }

    static LinkForm of(LinkSummary link, List<LinkReason> reasons) {
        return of(link, reasons.stream().map(Reason::of).toList(), null, null, null);
    }

    static LinkForm of(LinkDetails link, Named named) {
        return of(
                link.summary(),
                link.reasons().stream().map(reason -> Reason.of(reason, named)).toList(),
                SeenByOther.of(link.seenByOther()),
                link.mayTell(),
                link.mayTakeBack());
    }

    private static LinkForm of(
            LinkSummary link, List<Reason> reasons, SeenByOther seen, Boolean mayTell, Boolean mayTakeBack) {
        return new LinkForm(
                link.id().toString(),
                link.strength(),
                link.word(),
                link.state(),
                link.decision() == null ? null : link.decision().reason(),
                Decision.of(link.decision()),
                Decision.of(link.otherDecision()),
                Mine.of(link.mine()),
                Other.of(link.other()),
                KindCount.adding(link.counts(), ReasonKind.MEDIA),
                KindCount.adding(link.counts(), IDENTIFIER),
                KindCount.common(link.counts(), ReasonKind.MEDIA),
                Count.of(link.counts()),
                link.otherTold(),
                link.foundAt(),
                link.changedAt(),
                reasons,
                seen,
                mayTell,
                mayTakeBack);
    }
}
