/** On every screen: nobody may take these numbers for a real clinic's. */
export function DemonstrationNotice() {
  return <p className="demonstration">Demonstration data, not for clinical use</p>;
}
