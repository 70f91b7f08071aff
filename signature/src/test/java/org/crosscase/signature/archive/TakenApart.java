package org.crosscase.signature.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came out of an archive: whole files by their names, and what was refused with its problem. */
final class TakenApart implements EntrySink {
    final Map<String, byte[]> taken = new LinkedHashMap<>();
    final Map<String, EntryFacts> facts = new LinkedHashMap<>();
    final List<String> refused = new ArrayList<>();
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private String current;

    ArchiveReader.Outcome read(byte[] archive, String name, Allowance allowance) throws IOException {
        RemoteFile file = new RemoteFile(
                (place, length) -> Arrays.copyOfRange(
                        archive, (int) place, (int) Math.max(place, Math.min(archive.length, place + length))),
                archive.length);
        return ArchiveReader.read(file, name, allowance, this);
    }

    List<String> names() {
        return List.copyOf(taken.keySet());
    }

    @Override
    public void begin(String name, EntryFacts said) {
        facts.put(name, said);
        current = name;
        content.reset();
    }

    @Override
    public void data(byte[] bytes, int offset, int length) {
        content.write(bytes, offset, length);
    }

    @Override
    public void end(ArchiveProblem problem, String detail) {
        if (problem == null || problem == ArchiveProblem.WRONG_CHECKSUM) {
            taken.put(current, content.toByteArray());
        }
        if (problem != null) {
            refused.add(current + " " + problem);
        }
    }

    @Override
    public void refuse(String name, ArchiveProblem problem, String detail) {
        refused.add(name + " " + problem);
    }
}
