import { NotHere } from "@/app/parts/not-here";

export default function NotFound() {
  return <NotHere alone />;
}
