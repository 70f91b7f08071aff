package org.crosscase.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.crosscase.search.Search;
import org.crosscase.search.SearchHit;
import org.crosscase.search.SearchKind;
import org.crosscase.search.SearchResult;
import org.crosscase.web.shell.Address;
import org.crosscase.web.shell.Choice;

/** What the search box found; the question stands in the address. */
@Named("searchView")
@RequestScoped
public class SearchView {
    private static final String PAGE = "/app/search.xhtml";

    @Inject
    private Search search;

    private String text;
    private String kind;
    private SearchResult result = new SearchResult(List.of(), Map.of());

    public void load() {
        if (isAsked()) {
            result = search.search(text, chosen());
        }
    }

    public boolean isAsked() {
        return text != null && !text.isBlank();
    }

    public List<SearchHit> getHits() {
        return result.items();
    }

    public int getTotal() {
        return result.total();
    }

    public boolean isFull() {
        return result.counts().values().stream().anyMatch(count -> count == Search.MOST);
    }

    public int count(SearchKind of) {
        return result.counts().getOrDefault(of, 0);
    }

    public SearchKind[] getKinds() {
        return SearchKind.values();
    }

    public SearchKind chosen() {
        return Choice.find(SearchKind.class, kind).orElse(null);
    }

    /** The same question for one kind; for the kind that is chosen, for all again. */
    public String only(SearchKind of) {
        return Address.of(PAGE)
                .with("q", text)
                .with("kind", of == chosen() ? null : of.name())
                .toString();
    }

    public String page(SearchHit hit) {
        return (hit.kind() == SearchKind.CASE ? "/app/case.xhtml?id=" : "/app/person.xhtml?id=") + hit.id();
    }

    public String icon(SearchHit hit) {
        return switch (hit.kind()) {
            case CASE -> "folder";
            case PERSON -> "users";
            case IDENTIFIER -> "fingerprint";
        };
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
