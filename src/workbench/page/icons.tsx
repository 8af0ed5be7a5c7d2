import type { ReactNode } from "react";

/** Line drawings on a 20 × 20 field in the colour of the text. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg width={20} height={20} viewBox="0 0 20 20" fill="none" stroke="currentColor" aria-hidden>
      {children}
    </svg>
  );
}

export function OpenIcon() {
  return (
    <Icon>
      <path d="M2.5 15.5v-11h5l2 2h6v2M2.5 15.5h12.2l2.8-7H5.3z" strokeLinejoin="round" />
    </Icon>
  );
}

export function SaveIcon() {
  return (
    <Icon>
      <path d="M3.5 3.5h10l3 3v10h-13zM6.5 3.5v4h6v-4M6 16.5v-5.5h8v5.5" strokeLinejoin="round" />
    </Icon>
  );
}

export function SampleIcon() {
  return (
    <Icon>
      <path d="M3.5 3.5h13v13h-13zM3.5 8h13M3.5 12h13M8 3.5v13" strokeLinejoin="round" />
    </Icon>
  );
}
