package org.crosscase.launcher.demo;

import java.util.function.Supplier;

/**
 * A file that the demonstration uploads.
 *
 * @param path as found on the exhibit, with slashes
 * @param content makes the bytes anew at each call, always the same
 */
public record PlannedFile(String path, Supplier<byte[]> content) {}
