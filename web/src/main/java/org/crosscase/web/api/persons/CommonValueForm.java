package org.crosscase.web.api.persons;

import java.time.Instant;
import java.util.List;
import org.crosscase.person.CommonEntry;
import org.crosscase.person.CommonValue;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.LeftOut;
import org.crosscase.person.ListImported;
import org.crosscase.person.ListPreview;
import org.crosscase.person.WrittenList;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the agency's lists of common values. */
public record CommonValueForm(
        String id,
        String list,
        String entry,
        CommonEntry.Kind kind,
        List<IdentifierType> types,
        String addedBy,
        Instant addedAt) {
    /** A list as others publish it, by their names of its parts. */
    public record NewList(
            @Schema(required = true, description = "Up to 200 characters")
            String name,

            String description,

            @Schema(required = true, description = "cidr, hostname or string; entries of others are named and left out")
            String type,

            @Schema(
                    description =
                            "What its values are: names of MISP, or types of identifiers; everything unless given")
            List<String> matching_attributes,

            @Schema(required = true, description = "Up to 5,000")
            List<String> list,

            Integer version) {
        WrittenList written() {
            return new WrittenList(name, type, matching_attributes, list);
        }
    }

    /** Of a whole list. */
    public record Withdrawal(String list, String reason) {}

    /** What a list would do. */
    public record PreviewForm(String name, List<CountedEntry> entries, List<LeftOut> leftOut) {
        static PreviewForm of(ListPreview preview) {
            return new PreviewForm(
                    preview.name(),
                    preview.entries().stream().map(CountedEntry::of).toList(),
                    preview.leftOut());
        }
    }

    /** @param identifiers of those that the caller may read; absent for one who reads no persons */
    public record CountedEntry(String entry, CommonEntry.Kind kind, List<IdentifierType> types, Long identifiers) {
        static CountedEntry of(ListPreview.Entry counted) {
            CommonEntry entry = counted.entry();
            return new CountedEntry(
                    entry.written(),
                    entry.kind(),
                    entry.types().stream().sorted().toList(),
                    counted.identifiers().orElse(null));
        }
    }

    /** What was taken. */
    public record ImportedForm(String name, int added, List<LeftOut> leftOut) {
        static ImportedForm of(ListImported imported) {
            return new ImportedForm(imported.name(), imported.added(), imported.leftOut());
        }
    }

    static CommonValueForm of(CommonValue value) {
        return new CommonValueForm(
                value.id().toString(),
                value.list(),
                value.entry(),
                value.kind(),
                value.types(),
                value.addedBy(),
                value.addedAt());
    }
}
