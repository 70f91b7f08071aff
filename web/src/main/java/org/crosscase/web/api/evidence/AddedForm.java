package org.crosscase.web.api.evidence;

import java.util.List;
import org.crosscase.evidence.AddedSignature;

/** What became of a list of signatures. */
public record AddedForm(long added, long duplicate, long rejected, List<Item> items) {
    /**
     * One item.
     *
     * @param index place in the list, from 0
     * @param problem why it was refused; absent otherwise
     */
    public record Item(int index, String mediaId, boolean duplicate, String problem, String field) {
        static Item of(AddedSignature item) {
            return new Item(
                    item.index(),
                    item.mediaId() == null ? null : item.mediaId().toString(),
                    item.duplicate(),
                    item.problem(),
                    item.field());
        }
    }

    static AddedForm of(List<AddedSignature> items) {
        long rejected = items.stream().filter(item -> item.problem() != null).count();
        long duplicate = items.stream().filter(AddedSignature::duplicate).count();
        return new AddedForm(
                items.size() - rejected - duplicate,
                duplicate,
                rejected,
                items.stream().map(Item::of).toList());
    }
}
