package org.crosscase.signature.cli;

/** What came of a folder, for the last line on standard error: nobody should have to count the output to notice a gap. */
final class Tally {
    private final int passedOver;
    private int files;
    private int withoutSignature;
    private int unreadable;
    private int flat;
    private int cut;
    private int framesLeft;

    /** @param passedOver number of links, devices and the like that were not looked at */
    Tally(int passedOver) {
        this.passedOver = passedOver;
    }

    void count(Entry entry) {
        files++;
        withoutSignature += entry.problem().isPresent() ? 1 : 0;
        flat += entry.pdq().isPresent() && !entry.compared() ? 1 : 0;
        cut += entry.seen().cut() ? 1 : 0;
        framesLeft += entry.pdq().isPresent() && entry.frames() > entry.seen().framesRead() ? 1 : 0;
        unreadable += entry.digests().isEmpty() ? 1 : 0;
    }

    boolean anyWithoutSignature() {
        return withoutSignature > 0;
    }

    @Override
    public String toString() {
        return files + (files == 1 ? " file, " : " files, ")
                + withoutSignature + " without signature"
                + (unreadable == 0 ? "" : ", of which " + unreadable + " could not be read")
                + (flat == 0 ? "" : "; " + flat + " of too little detail to be compared")
                + (cut == 0 ? "" : "; " + cut + " cut short or damaged and signed by what is there")
                + (framesLeft == 0 ? "" : "; " + framesLeft + " with frames or pages that were not looked at")
                + (passedOver == 0 ? "" : "; " + passedOver + " links or special files passed over");
    }
}
