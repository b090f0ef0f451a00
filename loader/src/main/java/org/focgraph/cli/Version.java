package org.focgraph.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the running jar. */
public final class Version implements IVersionProvider {

    /** Such as {@code 0.1.0}; {@code development} when run from class files. */
    public static String number() {
        var version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"focgraph " + number(), "Java " + System.getProperty("java.version")};
    }
}
