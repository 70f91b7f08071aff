package org.crosscase.web.api.links;

import java.util.List;
import org.crosscase.evidence.FoundAt;
import org.crosscase.evidence.MediaId;
import org.crosscase.link.LinkReason;
import org.crosscase.person.OwnIdentifier;
import org.crosscase.shared.Explanation;
import org.crosscase.shared.PictureExplanation;
import org.crosscase.shared.PlainExplanation;
import org.crosscase.web.api.links.LinkForm.HeldBy;
import org.crosscase.web.api.links.LinkForm.OwnIdentifierForm;
import org.crosscase.web.api.links.LinkForm.Reason;

/**
 * What REST says of a reason; what its kind has not, or the caller may not know, is absent.
 *
 * @param place of the caller's own copy, or null
 * @param identifier the caller's own, or null
 */
record ReasonForms(LinkReason reason, FoundAt place, OwnIdentifier identifier) implements Explanation.Teller<Reason> {
    @Override
    public Reason picture(PictureExplanation explanation) {
        return new Reason(
                reason.kind().name(),
                explanation.algorithm(),
                explanation.distance(),
                explanation.nearness(),
                explanation.transform(),
                reason.rarity().counted(),
                HeldBy.of(reason.rarity()),
                reason.points(),
                reason.ownMedia().map(MediaId::toString).orElse(null),
                place == null ? null : place.exhibit(),
                place == null ? null : place.path(),
                reason.things().ownIdentity(),
                reason.things().otherIdentity(),
                explanation.deep() == null
                        ? null
                        : List.of(
                                explanation.deep().ownView(), explanation.deep().otherView()),
                explanation.deep() == null ? null : explanation.deep().agreementPercent(),
                null,
                null,
                null,
                null);
    }

    @Override
    public Reason plain(PlainExplanation explanation) {
        return new Reason(
                reason.kind().name(),
                null,
                null,
                null,
                null,
                reason.rarity().counted(),
                HeldBy.of(reason.rarity()),
                reason.points(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                reason.things().ownIdentity(),
                reason.things().otherIdentity(),
                explanation.facts(),
                identifier == null ? null : OwnIdentifierForm.of(identifier));
    }
}
