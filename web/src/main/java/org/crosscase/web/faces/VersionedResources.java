package org.crosscase.web.faces;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Adds a checksum to the addresses of styles, scripts, icons and fonts, so that browsers keep them until they change. What
 * PrimeFaces streams from beans has none.
 */
public class VersionedResources extends ResourceHandlerWrapper {
    /** Of PrimeFaces the address carries the version of the library already; our theme in its name is our own. */
    private static final Set<String> LIBRARIES = Set.of("crosscase", "primefaces-crosscase", "jakarta.faces");

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        return versioned(super.createResource(name, library), library);
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
        return versioned(super.createResource(name, library, contentType), library);
    }

    private Resource versioned(Resource resource, String library) {
        return resource != null && library != null && LIBRARIES.contains(library) ? new Versioned(resource) : resource;
    }

    private final class Versioned extends ResourceWrapper {
        Versioned(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            String path = super.getRequestPath();
            String sum = versions.computeIfAbsent(
                    getLibraryName() + "/" + getResourceName(), name -> checksum(getWrapped()));
            return path + (path.contains("?") ? "&" : "?") + (path.contains("v=") ? "c=" : "v=") + sum;
        }
    }

    private static String checksum(Resource resource) {
        CRC32 sum = new CRC32();
        try (InputStream in = resource.getURL().openStream()) {
            sum.update(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Long.toHexString(sum.getValue());
    }
}
