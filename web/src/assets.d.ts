// A stylesheet is imported as its text, minified by the build; it becomes a constructable sheet.
declare module '*.css' {
  const text: string
  export default text
}

// The version of the package, put in by the build.
declare const MEMOBOX_VERSION: string
