package org.crosscase.it;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it is built, with the tests in the place of its pages. */
public final class TestArchive {
    private TestArchive() {}

    /** Every test class deploys this; all of {@code org.crosscase.it} is in it. */
    public static EnterpriseArchive create() {
        EnterpriseArchive application = ShrinkWrap.create(ZipImporter.class, "crosscase-it.ear")
                .importFrom(new File(System.getProperty("crosscase.ear")))
                .as(EnterpriseArchive.class);
        application.delete("/META-INF/application.xml");
        application.delete("/crosscase-web.war");
        return application.addAsModule(ShrinkWrap.create(WebArchive.class, "tests.war")
                .addPackages(true, TestArchive.class.getPackage())
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml"));
    }
}
