package dev.postlude.changesets.changelog;
public final class Layout { private Layout(){} public static String of(String t){return t;} }
