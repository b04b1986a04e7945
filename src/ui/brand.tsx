/** A window and its sill: the mark of 窓口. */
export function BrandGlyph() {
  return (
    <svg className="glyph" viewBox="0 0 22 22" aria-hidden="true">
      <path d="M2 2h18v11H2z" fill="none" stroke="currentColor" strokeWidth="2.4" />
      <path d="M11 2v11" stroke="currentColor" strokeWidth="2.4" />
      <path d="M0 17.2h22" stroke="currentColor" strokeWidth="3.2" />
    </svg>
  );
}
