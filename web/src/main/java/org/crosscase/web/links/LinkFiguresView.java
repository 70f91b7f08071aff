package org.crosscase.web.links;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseSummary;
import org.crosscase.link.LinkFigures;
import org.crosscase.link.Links;

/** How many links stand behind cases, as far as they may be known at this moment. */
@Named("linkFigures")
@RequestScoped
public class LinkFiguresView {
    @Inject
    private Links links;

    private final Map<CaseId, LinkFigures> known = new HashMap<>();

    public LinkFigures of(CaseId id) {
        load(Set.of(id));
        return known.get(id);
    }

    /** Of one row in a list: the figures of all its rows are asked for at once. */
    public LinkFigures among(CaseId id, List<CaseSummary> rows) {
        if (!known.containsKey(id)) {
            load(rows.stream().map(CaseSummary::id).collect(Collectors.toSet()));
        }
        return of(id);
    }

    private void load(Set<CaseId> cases) {
        if (!known.keySet().containsAll(cases)) {
            Map<CaseId, LinkFigures> found = links.figuresOf(cases);
            cases.forEach(id -> known.put(id, found.getOrDefault(id, LinkFigures.NONE)));
        }
    }
}
