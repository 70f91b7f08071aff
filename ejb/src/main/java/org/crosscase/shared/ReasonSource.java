package org.crosscase.shared;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosscase.agency.AgencyId;
import org.crosscase.casefile.CaseId;

/**
 * Gives what cases share of one family of kinds, out of the tables of the feature that owns them. A bean of that feature; links ask
 * every source there is, as linker, within the transaction that works a pair of cases out. The same facts give the same answer.
 */
public interface ReasonSource {
    /** {@link ReasonKind#family()} of all kinds that it gives. */
    String family();

    /** What the two cases share. */
    List<? extends Shared> between(HeldCase low, HeldCase high);

    /** For each of these things, which this source gave, how widely it and its direct matches are held. */
    Map<Shared, Holders> holders(List<Shared> shared, Readers readers);

    /** What names each of these things outside its agency; it is told only while its case is OPEN. Things without are left out. */
    Map<ThingId, String> identities(Set<ThingId> things);

    /** Cases that hold these things or a direct match of them: whose links a change of them concerns. */
    List<NearThing> near(Collection<ThingId> things);

    /** Those things of a case that stand elsewhere, too: of a million not all. */
    List<ThingId> sharedBy(AgencyId agency, CaseId caseId);

    /** Whether something of the two cases was taken for a match, and found to be none. */
    default boolean refuted(HeldCase low, HeldCase high) {
        return false;
    }
}
